// prepublishOnly: stops a publication that would carry a placeholder or the wrong name.
import { readPackageJson, unpublishable } from "./release/package.ts";

const problems = unpublishable(readPackageJson());
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) {
  process.stderr.write("nothing is published; CONTRIBUTING.md, Releasing, says what to do\n");
  process.exit(1);
}
