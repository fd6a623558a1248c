// Every command that there is, in the order in which help lists them.
import { askCommand } from "./ask.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { doctorCommand } from "./doctor.ts";
import { explainCommand } from "./explain.ts";
import { planCommand } from "./plan.ts";
import { readCommand } from "./read.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { verifyCommand } from "./verify.ts";

export const COMMANDS: readonly Command[] = [
  serveCommand,
  checkCommand,
  planCommand,
  compareCommand,
  askCommand,
  searchCommand,
  readCommand,
  verifyCommand,
  explainCommand,
  doctorCommand,
];
