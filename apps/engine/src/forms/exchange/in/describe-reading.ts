import { readTree, type FormDefinition, type FormNode } from '@tandem/forms-core';
import type { ImportedForm } from '@tandem/contracts';

type Reading = Pick<ImportedForm, 'understood' | 'notUnderstood'>;

/** How the studio reads a form that came from elsewhere: fields it can edit, and blocks that it keeps as they are. */
export const describeReading = (definition: FormDefinition): Reading => {
  const understood: ImportedForm['understood'][number][] = [];
  const notUnderstood: ImportedForm['notUnderstood'][number][] = [];
  const visit = (node: FormNode): void => {
    if (node.block === 'opaque')
      notUnderstood.push({
        where: node.at || '/',
        text: node.title || node.key,
        why: node.why ?? { ru: 'Блок сохранён как есть.', en: 'The block is kept as it is.' },
      });
    else if (node.block !== 'root')
      understood.push({
        where: node.at,
        what: { ru: `«${node.title || node.key}»`, en: `"${node.title || node.key}"` },
      });
    for (const keyword of node.block === 'opaque' ? [] : node.rest)
      notUnderstood.push({
        where: node.at || '/',
        text: keyword,
        why: {
          ru: 'Этого слова студия не знает. Оно сохранено и не изменится.',
          en: 'The studio does not know this keyword. It is kept and will not change.',
        },
      });
    node.children.forEach(visit);
  };
  visit(readTree(definition).root);
  return { understood, notUnderstood };
};
