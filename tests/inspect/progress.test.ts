import { expect, it } from "vitest";
import { Progress } from "../../src/inspect/progress.ts";

function streamOf(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) };
}

it("shows one line, and leaves none behind", () => {
  const stream = streamOf(true);
  const progress = new Progress(stream);
  progress.show("1 of 2 files");
  progress.show("2 of 2 files");
  progress.clear();
  expect(stream.written).toEqual([
    "\r\u001b[2K1 of 2 files",
    "\r\u001b[2K2 of 2 files",
    "\r\u001b[2K",
  ]);
});

it("cuts what would go on in a second line, which could not be cleared", () => {
  const stream = streamOf(true, 10);
  new Progress(stream).show("src/db/schema.ts");
  expect(stream.written).toEqual(["\r\u001b[2Ksrc/db/sc"]);
});

it("is silent where nobody watches", () => {
  const stream = streamOf(false);
  const progress = new Progress(stream);
  progress.show("1 of 2 files");
  progress.clear();
  expect(stream.written).toEqual([]);
});
