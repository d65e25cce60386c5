// Dates of a day ("2017-06-07"), a month ("2017-06") or a year ("2017") as spans of days since 1970.
const DAY = 86_400_000;

const dayOf = (year: number, month: number, day: number) => Math.round(Date.UTC(year, month, day) / DAY);

export function spanOf(date: string): [number, number] | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (parts === null) {
    return null;
  }
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]) - 1;
  const day = parts[3] === undefined ? null : Number(parts[3]);
  if (month === null) {
    return [dayOf(year, 0, 1), dayOf(year + 1, 0, 0)];
  }
  return day === null ? [dayOf(year, month, 1), dayOf(year, month + 1, 0)] : [dayOf(year, month, day), dayOf(year, month, day)];
}

export const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

const formats = {
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
  month: new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }),
  year: new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone: "UTC" }),
};

export const dayText = (day: number, unit: Unit = "day") => formats[unit].format(new Date(day * DAY));

// "2017-06" is shown as "Jun 2017"; what is no date is shown as it is.
export function dateText(date: string): string {
  const span = spanOf(date);
  const unit = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  return span === null ? date : dayText(span[0], unit);
}

export type Unit = "day" | "month" | "year";

export interface Bins {
  unit: Unit;
  starts: number[]; // first day of each; the last entry is the day behind the last bin
}

// Days where they are few, else months, else years: at most about a hundred and fifty bins.
export function binsOf(first: number, last: number): Bins {
  const days = last - first + 1;
  const unit: Unit = days <= 92 ? "day" : days <= 366 * 12 ? "month" : "year";
  const starts: number[] = [];
  const from = new Date(first * DAY);
  for (let i = 0; starts.length === 0 || starts[starts.length - 1]! <= last; ++i) {
    const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
    starts.push(unit === "day" ? dayOf(year, month, day + i) : unit === "month" ? dayOf(year, month + i, 1) : dayOf(year + i, 0, 1));
  }
  return { unit, starts };
}

export function binOf(bins: Bins, day: number): number {
  let low = 0;
  let high = bins.starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins.starts[middle]! <= day) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
