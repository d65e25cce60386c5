// A piece of line as the picture draws it, for legends and lists: colour, dash and head together.
interface Props {
  colour: string; // name of a colour of style.css
  line?: "solid" | "dashed" | "dotted";
  head?: "triangle" | "tee" | "vee" | "none";
  wide?: boolean;
}

const DASHES = { solid: undefined, dashed: "5 3", dotted: "1.5 3" };
const HEADS = { triangle: "M27 2l7 4-7 4z", tee: "M32 1v10", vee: "M27 2l6 4-6 4", none: "" };

export function LineSign({ colour, line = "solid", head = "none", wide = false }: Props) {
  return (
    <svg class={`line-sign c-${colour}`} viewBox="0 0 36 12" width="36" height="12" aria-hidden="true" focusable="false">
      <path d={`M1 6h${head === "none" ? 33 : 28}`} stroke-width={wide ? 4 : 2} stroke-dasharray={DASHES[line]} />
      {head !== "none" && <path class={head === "triangle" ? "solid" : ""} d={HEADS[head]} stroke-width="2" />}
    </svg>
  );
}

export function toneSign(tone: number) {
  return tone > 0 ? <LineSign colour="cooperation" head="triangle" /> : tone < 0 ? <LineSign colour="conflict" head="tee" /> : <LineSign colour="neutral" head="vee" />;
}

const SHAPE_PATHS: Record<string, string> = {
  person: "M7 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z",
  state: "M2 2h10v10H2z",
  government: "M4 2h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM4.5 4.5h5v5h-5z",
  organization: "M4 2.2h6l3 4.8-3 4.8H4L1 7z",
  group: "M7 1.5l6 11H1z",
  office: "M7 1l6 6-6 6-6-6z",
  media: "M7 1l6 4.6-2.3 7H3.3L1 5.600z",
};

export function ActorSign({ type }: { type: string }) {
  const path = Object.hasOwn(SHAPE_PATHS, type) ? SHAPE_PATHS[type] : SHAPE_PATHS.person;
  return (
    <svg class={`actor-sign k-${type}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
