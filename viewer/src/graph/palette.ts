// The colours of the style sheet, for what is drawn on a canvas: style.css is the one place where they are set.
const NAMES = ["paper", "ink", "soft", "line", "node", "node-state", "node-group", "cooperation", "conflict", "neutral", "t-cooperation", "t-conflict", "t-neutral", "side-a", "side-b", "side-both", "accent"] as const;
export type Palette = Record<(typeof NAMES)[number], string> & { font: string };

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colours = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  return { ...colours, font: getComputedStyle(document.body).fontFamily } as Palette;
}
