// All resources, in the order in which clients see them.
import type { Resource } from "../resource.ts";
import { coverage } from "./coverage.ts";
import { outline } from "./outline.ts";
import { passage } from "./passage.ts";
import { reference } from "./reference.ts";
import { rule } from "./rule.ts";
import { section } from "./section.ts";
import { silences } from "./silences.ts";
import { tensions } from "./tensions.ts";

export const resources: readonly Resource[] = [outline, section, passage, reference, rule, coverage, tensions, silences];
