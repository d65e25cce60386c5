// Words for codes of the data; a code without a word is shown as it is.
import { dateText } from "../model/dates";
import type { Act, Actor, Dataset } from "../model/types";
import { TEXT } from "../text";

const plain = (code: string) => code.replaceAll("_", " ");
const word = (table: Record<string, string>, code: string) => (Object.hasOwn(table, code) ? table[code]! : plain(code));
export const quadName = (quad: string) => word(TEXT.quads, quad);
export const statusName = (status: string) => word(TEXT.statuses, status);
export const typeName = (type: string) => word(TEXT.types, type);
export const typeOfOne = (type: string) => word(TEXT.typeOfOne, type);
export const sectorName = (sector: string) => word(TEXT.sectors, sector);
export const toneName = (tone: number) => word(TEXT.tones, String(tone));
export const actorName = (actor: Actor | null) => actor?.name ?? TEXT.unknownActor;
export const modeName = (mode: string) => plain(mode);
export const sidesOf = (data: Dataset) => TEXT.sides(data.comparison?.nameA ?? "A", data.comparison?.nameB ?? "B");
export const signed = (value: number) => (value > 0 ? `+${trim(value)}` : value < 0 ? `−${trim(-value)}` : "0");
const trim = (value: number) => String(Number(value.toFixed(1)));

export const sentenceOf = (act: Act) => `${actorName(act.source)} ${act.label} ${actorName(act.target)}`;
export const datesOf = (act: Act) => (act.date === "" ? "" : dateText(act.date));

// Only links that a browser opens as a page; anything else in the data stays text.
export function safeLink(url: string): string | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
  } catch {
    return null;
  }
}
