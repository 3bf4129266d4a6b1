import { keepDrafts } from "./script/drafts";
import { showPreview } from "./script/preview";
import { makeSurface } from "./script/surface";

const form = document.querySelector<HTMLFormElement>("form[data-editor]");
if (form) {
  const text = makeSurface(form);
  showPreview(form, text);
  keepDrafts(form, text);
}
