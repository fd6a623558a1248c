// The check of answers of each knowledge base, for all who ask it: its statements are read once, when it is first needed.
import { rememberedFor } from "../text/remembered.ts";
import { makeAnswerCheck } from "./answer-check.ts";

export const checkOf = rememberedFor(makeAnswerCheck);
