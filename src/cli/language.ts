// Built apart, into dist/language.cjs: most questions are plainly English, and none of them waits for it.
export { eld as detector } from "eld/extrasmall";
