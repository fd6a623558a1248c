// The oldest Node that runs the program.

/** As package.json's engines says it. */
export const OLDEST_NODE = "20.19";

/** Whether a version such as 20.18.3 is before the oldest one. */
export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split(".").map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}
