/** Ids of what stands around an input; the input itself has the id of RJSF. */
export const partIds = (id: string) => ({
  label: `${id}-label`,
  help: `${id}-help`,
  error: `${id}-error`,
  warning: `${id}-warning`,
});

/** `aria-describedby` of what is really drawn. */
export const describedBy = (
  id: string,
  has: { help: boolean; error: boolean; warning: boolean },
): string | undefined => {
  const ids = partIds(id);
  const list = [has.help && ids.help, has.error && ids.error, has.warning && ids.warning].filter(Boolean);
  return list.length > 0 ? list.join(' ') : undefined;
};
