import { styleText } from "node:util";

/** How the parts of a text are set off from each other. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly name: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly report: (text: string) => string;
  readonly notRead: (text: string) => string;
}

const asIs = (text: string) => text;

export const PLAIN: Paint = { heading: asIs, name: asIs, dim: asIs, report: asIs, notRead: asIs };

type Format = Parameters<typeof styleText>[0];

/** Later releases of Node ask the terminal by themselves, and we have asked already. */
const style = (format: Format) => (text: string) =>
  styleText(format, text, { validateStream: false });

export const COLOURED: Paint = {
  heading: style(["bold", "underline"]),
  name: style("bold"),
  dim: style("dim"),
  report: style("yellow"),
  notRead: style("cyan"),
};

/** Whether a stream is to be written to in colours: a terminal that has them, unless `NO_COLOR` or `FORCE_COLOR` says otherwise. */
export function wantsColours(
  stream: { readonly isTTY?: boolean; readonly hasColors?: () => boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = environment;
  if (forced !== undefined && forced !== "") return !/^(?:0|false)$/.test(forced);
  if (refused !== undefined && refused !== "") return false;
  return stream.isTTY === true && (stream.hasColors?.() ?? false);
}
