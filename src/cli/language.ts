// Guesses languages. Built apart, into dist/language.cjs: most questions are plainly English, and none of them waits for it.
import { eld } from "eld/extrasmall";
import type { Detector } from "../search/language.ts";

/** Those of the library that are written in Latin letters: the others are told by their script, and their data is not shipped. */
export const LATIN = "az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo".split(" ");

const own = eld.newInstance();
own.setLanguageSubset(LATIN);
export const detector: Detector = own;
