// Compose and Kubernetes: they parse, agree with the Dockerfile, and the program starts with the very arguments that they give it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { serveCommand } from "../../src/cli/serve.ts";
import { callBody, message, send } from "../transports/harness.ts";
import { Program } from "../transports/program.ts";
import { instructions } from "./dockerfile.ts";

// biome-ignore lint/suspicious/noExplicitAny: files of other programs, looked into at a few places
type Any = any;

const compose = parse(readFileSync("examples/deploy/compose.yaml", "utf8")) as Any;
const documents = parseAllDocuments(readFileSync("examples/deploy/kubernetes.yaml", "utf8")).map((document) => document.toJS() as Any);
const deployment = documents.find(({ kind }) => kind === "Deployment");
const pod = deployment.spec.template.spec;
const [container] = pod.containers;
const image = instructions("Dockerfile");
const entrypoint = JSON.parse(image.findLast(({ name }) => name === "ENTRYPOINT")?.rest ?? "[]") as string[];
const standard = JSON.parse(image.findLast(({ name }) => name === "CMD")?.rest ?? "[]") as string[];

const folder = mkdtempSync(join(tmpdir(), "deploy-"));
afterAll(() => rmSync(folder, { recursive: true }));
const token = "0123456789abcdef0123456789abcdef";
const tokenFile = join(folder, "mcp_token");
writeFileSync(tokenFile, `${token}\n`);

describe.each<[name: string, args: string[], host: string]>([
  ["the image alone", standard, "localhost"],
  ["Compose", compose.services.mcp.command, "mcp.example.org"],
  ["Kubernetes", container.args, "mcp.example.org"],
])("%s", (_, args, host) => {
  const given = [...entrypoint.slice(2), ...args];

  it("gives only options that serve has", () => {
    const options = given.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
    expect(Object.keys(serveCommand.options)).toEqual(expect.arrayContaining(options));
    expect(options).toEqual(expect.arrayContaining(["http", "host", "token-file", "allow-host"]));
    expect(given[0]).toBe("serve");
  });

  it("starts the program, with the secret's file and a free port in place of the container's", async () => {
    expect(given).toContain("/run/secrets/mcp_token");
    const here = given.map((word) => (word === "/run/secrets/mcp_token" ? tokenFile : word));
    // What Program gives itself: serve --http --port 0.
    const own = here.filter((word, at) => !["serve", "--http", "--port"].includes(word) && here[at - 1] !== "--port");
    const program = await Program.start(own);
    try {
      // A probe calls the pod by its address.
      for (const probe of ["livenessProbe", "readinessProbe"]) {
        const { path } = container[probe].httpGet;
        expect((await send(program.port, { method: "GET", path, headers: { Host: "10.1.2.3:3000" } })).status).toBe(200);
      }
      const call = (headers: Record<string, string>) =>
        send(program.port, { headers, body: callBody("explain_rule", { rule: "height-loss" }) });
      expect((await call({ Host: host })).status).toBe(401);
      expect((await call({ Host: "evil.example.org", Authorization: `Bearer ${token}` })).status).toBe(403);
      const answered = await call({ Host: host, Authorization: `Bearer ${token}` });
      expect(answered.status).toBe(200);
      expect(message(answered).result?.structuredContent).toMatchObject({ rule: "height-loss" });
    } finally {
      await program.stop();
    }
  });
});

describe("Kubernetes", () => {
  it("has two replicas behind a service that finds them", () => {
    expect(documents.map(({ kind }) => kind)).toEqual(["Deployment", "Service", "PodDisruptionBudget"]);
    expect(deployment.spec.replicas).toBe(2);
    const { labels } = deployment.spec.template.metadata;
    const service = documents.find(({ kind }) => kind === "Service");
    const budget = documents.find(({ kind }) => kind === "PodDisruptionBudget");
    for (const selector of [service.spec.selector, deployment.spec.selector.matchLabels, budget.spec.selector.matchLabels]) {
      expect(labels).toMatchObject(selector);
    }
    expect(service.spec.ports[0].targetPort).toBe(container.ports[0].name);
    expect(String(container.ports[0].containerPort)).toBe(entrypoint[entrypoint.indexOf("--port") + 1]);
  });

  it("lets it do nothing that it needs not", () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    expect(pod.automountServiceAccountToken).toBe(false);
    for (const bound of ["requests", "limits"]) expect(Object.keys(container.resources[bound]).sort()).toEqual(["cpu", "memory"]);
  });

  it("has the token from a secret, as a file, readable by the group that the pod has", () => {
    const [mount] = container.volumeMounts;
    const volume = pod.volumes.find(({ name }: { name: string }) => name === mount.name);
    expect(mount).toMatchObject({ mountPath: "/run/secrets", readOnly: true });
    expect(volume.secret.defaultMode).toBe(0o440);
    expect(pod.securityContext.fsGroup).toBe(pod.securityContext.runAsGroup);
    expect(JSON.stringify(documents)).not.toMatch(/MCP_TOKEN|Bearer/);
  });

  it("gives it longer to stop than it takes", () => {
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(5);
  });
});

describe("Compose", () => {
  it("has two replicas, from this Dockerfile, as restrained as in Kubernetes", () => {
    const { mcp } = compose.services;
    expect(mcp.deploy.replicas).toBe(2);
    expect(join("examples/deploy", mcp.build.context)).toBe(".");
    expect(mcp).toMatchObject({ read_only: true, cap_drop: ["ALL"], secrets: ["mcp_token"] });
    expect(compose.secrets.mcp_token.file).toBe("./mcp_token");
  });

  it("shows the proxy to this machine alone", () => {
    expect(compose.services.proxy.ports[0]).toMatch(/^127\.0\.0\.1:8080:8080$/);
    expect(compose.configs.nginx.content).toContain("listen 8080;");
  });

  it("pins what it takes from elsewhere", () => {
    expect(compose.services.proxy.image).toMatch(/^nginx:\d+\.\d+\.\d+-alpine$/);
  });
});
