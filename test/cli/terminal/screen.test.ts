// How wide a terminal is taken to be, and when it gets colours.
import { describe, expect, it } from "vitest";
import { screenOf } from "../../../src/cli/terminal/screen.ts";

const TTY = { isTTY: true, columns: 60 };
const PIPE = {};

describe("width", () => {
  it.each([
    ["a terminal's own", TTY, {}, 60],
    ["a terminal's own before COLUMNS", TTY, { COLUMNS: "90" }, 60],
    ["at most 100", { isTTY: true, columns: 220 }, {}, 100],
    ["at least 30", { isTTY: true, columns: 8 }, {}, 30],
    ["80 where a terminal does not know", { isTTY: true, columns: 0 }, {}, 80],
    ["80 in a pipe", PIPE, {}, 80],
    ["COLUMNS in a pipe", PIPE, { COLUMNS: "40" }, 40],
    ["80 for a COLUMNS that is no number", PIPE, { COLUMNS: "wide" }, 80],
    ["80 for a COLUMNS of 0", PIPE, { COLUMNS: "0" }, 80],
    ["at most 100 of COLUMNS", PIPE, { COLUMNS: "9999" }, 100],
  ])("%s", (_, stream, env, width) => {
    expect(screenOf(stream, env).width).toBe(width);
  });
});

describe("colours", () => {
  it.each([
    ["a terminal", TTY, { TERM: "xterm-256color" }, true],
    ["a pipe", PIPE, { TERM: "xterm-256color" }, false],
    ["NO_COLOR", TTY, { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR, which counts as none", TTY, { NO_COLOR: "" }, true],
    ["TERM=dumb", TTY, { TERM: "dumb" }, false],
    ["FORCE_COLOR in a pipe", PIPE, { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR before NO_COLOR", PIPE, { FORCE_COLOR: "3", NO_COLOR: "1" }, true],
    ["FORCE_COLOR=0 on a terminal", TTY, { FORCE_COLOR: "0" }, false],
    ["FORCE_COLOR=false on a terminal", TTY, { FORCE_COLOR: "false" }, false],
  ])("%s", (_, stream, env, colours) => {
    expect(screenOf(stream, env).colours).toBe(colours);
  });
});

describe("signs", () => {
  it.each([
    ["a terminal", TTY, { TERM: "xterm" }, true],
    ["a pipe, whatever TERM is: the same bytes everywhere", PIPE, { TERM: "dumb" }, true],
    ["TERM=dumb", TTY, { TERM: "dumb" }, false],
    ["the console of Linux", TTY, { TERM: "linux" }, false],
  ])("%s", (_, stream, env, signs) => {
    expect(screenOf(stream, env).signs).toBe(signs);
  });
});
