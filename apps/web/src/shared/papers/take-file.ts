/** Saves a file as if its link had been pressed; the server says that it is one to keep. */
export function takeFile(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
