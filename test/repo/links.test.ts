// Links within the repository lead somewhere: files that exist, headings that are there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const FILES = [
  "README.md",
  "CONTRIBUTING.md",
  "knowledge/README.md",
  ...readdirSync("docs").flatMap((file) => (file.endsWith(".md") ? [join("docs", file)] : [])),
];

/** Of every link that leads to no file or no heading, where it stands and where it leads. */
function dangling(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links
    .filter((link) => {
      const [path = "", heading] = link.split("#");
      const target = path === "" ? file : join(dirname(file), path);
      if (!existsSync(target)) return true;
      return heading !== undefined && !headingsIn(readFileSync(target, "utf8")).includes(heading);
    })
    .map((link) => `${file} → ${link}`);
}

/** Anchors as GitHub makes them. */
function headingsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

it("in every document", () => {
  expect(FILES.flatMap((file) => dangling(file, readFileSync(file, "utf8")))).toEqual([]);
});

it.each([
  ["a file that is not there", "[x](nowhere.md)"],
  ["a heading that is not there", "[x](README.md#no-such-heading)"],
  ["a heading of its own that is not there", "[x](#no-such-heading)"],
])("%s is found", (_, text) => {
  expect(dangling("README.md", text)).toHaveLength(1);
});

it("one that is there is not", () => {
  expect(dangling("README.md", "[x](docs/clients.md#from-code) [y](https://example.org/z)")).toEqual([]);
});
