import { placeOf, type FormTree } from '@tandem/forms-core';

/** «/kindsReady/2: Выберите…» with the field called by its title, as people know it. */
export const saySampleError = (error: string, tree: FormTree): string => {
  const [, pointer = '', words = error] = /^(\/\S*): (.*)$/su.exec(error) ?? [];
  for (let at = placeOf(pointer); at !== '' && at !== '/'; at = at.slice(0, at.lastIndexOf('/'))) {
    const title = tree.byPlace.get(at)?.title.trim();
    if (title) return `«${title}»: ${words}`;
  }
  return words;
};
