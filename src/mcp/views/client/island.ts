// Reads the data that the document carries, and finds the place where the view goes.
import type { ViewData } from "../data.ts";

export function readIsland(): ViewData {
  return JSON.parse(document.getElementById("data")?.textContent ?? "") as ViewData;
}

export function viewPlace(): Element {
  const place = document.getElementById("view");
  if (place === null) throw new Error("the document has no place for the view");
  return place;
}
