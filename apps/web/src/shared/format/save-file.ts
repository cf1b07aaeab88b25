/** Signs that no system takes in the name of a file. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** Gives what was made here to the browser as a file to keep. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(FORBIDDEN, ' ');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
