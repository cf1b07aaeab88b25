import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconLink, IconRefresh, IconUnlink } from '@tabler/icons-react';
import type { LibraryBlock } from '@tandem/contracts';
import { clipFields, type FormNode } from '@tandem/forms-core';
import { ChangeList } from '../publish/change-list.js';
import { useStudio, useStudioActions, useStudioStore } from '../state/index.js';
import { clipOf, linkOf, sourceOf, unlinkedSchema, type FieldLink } from './link.js';
import { changesOfUpdate, updateOperations } from './update-linked.js';
import { useLibrary } from './use-library.js';
import { libraryWords } from './words.js';
import classes from './library.module.css';

/** For the panel of properties: where a linked field came from, and whether there is something newer. */
export function LinkedNotice({ at }: { readonly at: string }) {
  const node = useStudio((state) => state.tree.byPlace.get(at));
  const link = node && linkOf(node.schema);
  return node && link ? <Linked node={node} link={link} /> : null;
}

interface LinkedProps {
  readonly node: FormNode;
  readonly link: FieldLink;
}

function Linked({ node, link }: LinkedProps) {
  const { blocks } = useLibrary();
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const store = useStudioStore();
  const words = libraryWords(language);
  if (typeof blocks === 'string') return null;
  const block = blocks.find((one) => one.id === link.block);
  const unlink = () => {
    const [field] = clipFields(store.getState().document, [node.at]).fields;
    if (field)
      actions.do({ do: 'setJson', at: node.at, text: unlinkedSchema(field.schema) }, { say: words.unlinked });
  };
  return (
    <aside className={classes.linked}>
      <p>
        <IconLink size={16} stroke={1.75} aria-hidden />
        {block ? words.linked(block.title, link.version) : words.linkedGone}
      </p>
      {block && block.version > link.version && <Newer {...{ node, link, block }} />}
      {!readOnly && (
        <Button
          variant="subtle"
          leftSection={<IconUnlink size={16} stroke={1.75} aria-hidden />}
          onClick={unlink}
        >
          {words.unlink}
        </Button>
      )}
    </aside>
  );
}

function Newer({ node, link, block }: LinkedProps & { readonly block: LibraryBlock }) {
  const definition = useStudio((state) => state.definition);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = libraryWords(language);
  const clip = clipOf(block);
  const source = clip && sourceOf(link, clip);
  const changes = useMemo(
    () => (source ? changesOfUpdate(node, source, definition) : []),
    [node, source, definition],
  );
  if (!clip || !source) return null;
  const update = () =>
    actions.doAll(
      {
        ru: `Обновлено из библиотеки: «${node.title}»`,
        en: `Updated from the library: “${node.title}”`,
      },
      updateOperations(node, source, clip, block, definition),
      { say: words.updated(block.title, block.version) },
    );
  return (
    <>
      <p className={classes.newer}>
        <IconRefresh size={16} stroke={1.75} aria-hidden />
        {words.newer(block.version)}
      </p>
      <details>
        <summary>{words.whatChanges}</summary>
        {changes.length > 0 ? (
          <ChangeList {...{ changes, language, words }} level={4} />
        ) : (
          <p className={classes.quiet}>{words.nothingChanges}</p>
        )}
      </details>
      {!readOnly && <Button onClick={update}>{words.update(block.version)}</Button>}
    </>
  );
}
