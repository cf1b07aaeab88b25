/** A text with the words that were searched for marked in it. */
export function Marked({ text, search }: { readonly text: string; readonly search?: string | undefined }) {
  const wanted = search?.trim().toLocaleLowerCase();
  if (!wanted) return text;
  const at = text.toLocaleLowerCase().indexOf(wanted);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + wanted.length)}</mark>
      <Marked text={text.slice(at + wanted.length)} search={search} />
    </>
  );
}
