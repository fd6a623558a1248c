// What the answers in the table cost a client's context, text and structured content, in tokens of o200k.
import { fromBundle, toBundle } from "../../src/knowledge/bundle.ts";
import { makeService } from "../../src/mcp/service.ts";
import { readKnowledge } from "../read-knowledge.ts";
import { costTable } from "./token-table.ts";

const service = makeService(fromBundle(toBundle(readKnowledge("knowledge").knowledge)));
process.stdout.write(`${costTable(service)}\n`);
