// How a client starts this server: from the registry with npx, or this very installation.
import type { Launch, Platform } from "./clients.ts";

/** The published package. On Windows npx is a script, which only a shell starts. */
export function publishedLaunch(packageName: string, platform: Platform): Launch {
  const npx = ["npx", "-y", packageName];
  return platform === "win32" ? { command: "cmd", args: ["/c", ...npx] } : { command: "npx", args: npx.slice(1) };
}

export interface Installation {
  readonly packageName: string;
  /** Absolute paths of the program and of the Node that runs it. */
  readonly program: string;
  readonly node: string;
  readonly platform: Platform;
}

/** This installation; npx's own store is emptied now and then, so that a client has to start from the registry again. */
export function launchOf({ packageName, program, node, platform }: Installation, desktop: boolean): Launch {
  if (/[\\/]_npx[\\/]/.test(program)) return publishedLaunch(packageName, platform);
  return { command: desktop ? node : "node", args: [program] };
}

/** The platforms that differ for a client; any other is like Linux. */
export function platformOf(platform: NodeJS.Platform): Platform {
  return platform === "win32" || platform === "darwin" ? platform : "linux";
}
