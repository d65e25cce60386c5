// Search with suggestions: a combobox with a list (WAI-ARIA Authoring Practices), over names and aliases, without accents and case.
import { useMemo, useRef, useState } from "preact/hooks";
import type { Actor, Dataset } from "../model/types";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { Icon } from "./Icon";
import { ActorSign } from "./LineSign";
import { typeOfOne } from "./words";

const MOST = 8;

export const folded = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

interface Entry {
  actor: Actor;
  names: string[];
}

function rank(entry: Entry, query: string): number {
  let best = Infinity;
  for (const name of entry.names) {
    const at = name.indexOf(query);
    if (at >= 0) {
      best = Math.min(best, at === 0 ? 0 : name[at - 1] === " " || name[at - 1] === "-" ? 1 : 2);
    }
  }
  return best;
}

function matches(entries: Entry[], query: string): Actor[] {
  const wanted = folded(query.trim());
  if (wanted === "") {
    return [];
  }
  return entries
    .map((entry) => ({ actor: entry.actor, rank: rank(entry, wanted) }))
    .filter((match) => match.rank < Infinity)
    .sort((one, other) => one.rank - other.rank || other.actor.mentions - one.actor.mentions || (one.actor.name < other.actor.name ? -1 : 1))
    .slice(0, MOST)
    .map((match) => match.actor);
}

export function Search({ data, onChoose }: { data: Dataset; onChoose: (actor: string) => void }) {
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const entries = useMemo(() => data.actors.map((actor) => ({ actor, names: [actor.name, ...actor.aliases].map(folded) })), [data]);
  const found = open ? matches(entries, query) : [];
  const choose = (actor: Actor) => {
    setQuery(actor.name);
    setOpen(false);
    onChoose(actor.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % Math.max(1, found.length));
    } else if (event.key === "Enter" && found[active] !== undefined) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (open) {
        setOpen(false);
      } else {
        setQuery("");
        input.current?.blur();
      }
    }
  };
  const showing = open && query.trim() !== "";
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        aria-label={TEXT.search}
        aria-expanded={showing}
        aria-controls="search-list"
        aria-autocomplete="list"
        aria-activedescendant={found[active] === undefined ? undefined : `found-${active}`}
        placeholder={TEXT.searchHint}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul id="search-list" role="listbox" aria-label={TEXT.actors} hidden={!showing}>
        {found.map((actor, i) => (
          <li
            key={actor.id}
            id={`found-${i}`}
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(actor);
            }}
          >
            <ActorSign type={actor.type} />
            <span class="name">{actor.name}</span>
            <span class="aside">{visible.value?.actors.has(actor.id) ? typeOfOne(actor.type) : TEXT.hiddenActors}</span>
          </li>
        ))}
        {found.length === 0 && (
          <li role="option" aria-selected="false" aria-disabled="true" class="aside">
            {TEXT.noMatch}
          </li>
        )}
      </ul>
    </div>
  );
}
