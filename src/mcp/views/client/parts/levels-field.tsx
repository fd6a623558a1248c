// The levels: typed, several at once, or chosen from a list; each stands as a chip that can be taken away.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { levelMeant } from "../../../../knowledge/level-names.ts";
import { type Case, levelsOf } from "../case.ts";
import { useShared } from "../context.ts";

interface LevelsFieldProps {
  readonly facts: Case;
  readonly onAdd: (levels: readonly string[]) => void;
  readonly onRemove: (level: string) => void;
}

/** What is typed, name by name; letters and the number that follows them are one: "th 12". */
function namesIn(typed: string): string[] {
  const words = typed.split(/[\s,;+&/]/).filter((word) => word !== "" && word.toLowerCase() !== "and");
  const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word);
  return words.flatMap((word, at) => {
    const goesOn = /^[a-z]+$/i.test(word) && isNumber(words[at + 1]);
    if (goesOn) return [`${word}${words[at + 1]}`];
    return isNumber(word) && /^[a-z]+$/i.test(words[at - 1] ?? "") ? [] : [word];
  });
}

export function LevelsField({ facts, onAdd, onRemove }: LevelsFieldProps): JSX.Element {
  const { data } = useShared();
  const [typed, setTyped] = useState("");
  const [unread, setUnread] = useState<string>();
  const [first = "", last = ""] = [data.levels[0], data.levels.at(-1)];
  const chosen = levelsOf(facts, data.levels);
  const enter = (): void => {
    const meant = namesIn(typed).map((written) => ({ written, level: levelMeant(written, data) }));
    const unknown = meant.flatMap(({ written, level }) => (level === undefined ? [written] : []));
    const known = meant.flatMap(({ level }) => level ?? []);
    if (known.length > 0) onAdd(known);
    setTyped(unknown.join(" "));
    setUnread(unknown.length === 0 ? undefined : `“${unknown.join(" ")}” is no level from ${first} to ${last}.`);
  };
  return (
    <section class="levels" aria-label="Which levels">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <label for="levels">Levels</label>
        <input
          id="levels"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          maxLength={200}
          placeholder={`such as ${data.levels.slice(-6, -4).join(", ")}`}
          value={typed}
          aria-invalid={unread !== undefined}
          aria-describedby="levels-unread"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="answer confirm">
          Add
        </button>
        <select
          aria-label="Add a level from the list"
          value=""
          onChange={({ currentTarget }) => currentTarget.value !== "" && onAdd([currentTarget.value])}
        >
          <option value="">List…</option>
          {data.levels
            .filter((level) => !chosen.includes(level))
            .map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
        </select>
      </form>
      <p id="levels-unread" class="amiss" role="status">
        {unread}
      </p>
      {chosen.length > 0 && (
        <ul class="chips">
          {chosen.map((level) => (
            <li key={level}>
              <button type="button" class="chip" aria-label={`Remove ${level}`} onClick={() => onRemove(level)}>
                {level} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
