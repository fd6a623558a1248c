// What a command needs of the terminal, loaded together.
export { cleaned } from "./clean.ts";
export { pageFor } from "./page.ts";
export { screenOf } from "./screen.ts";
