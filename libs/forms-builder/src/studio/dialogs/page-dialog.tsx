import { useState } from 'react';
import { Button, Select, Text, TextInput } from '@mantine/core';
import { movePage } from '../../pages/page-actions.js';
import { useStudio, useStudioActions, useStudioStore, type StudioDialog } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { DialogFoot } from './dialog-foot.js';
import { StudioModal } from './studio-modal.js';

type PageDialogProps = Omit<Extract<StudioDialog, { kind: 'page' }>, 'kind'>;

/** Renaming, moving and deleting a page. */
export function PageDialog({ page, act }: PageDialogProps) {
  const known = useStudio((state) => state.tree.pages.some((one) => one.id === page));
  if (!known) return null;
  if (act === 'rename') return <RenamePage page={page} />;
  return act === 'move' ? <MovePage page={page} /> : <RemovePage page={page} />;
}

interface PageProps {
  readonly page: string;
}

const usePage = (id: string) => useStudio((state) => state.tree.pages.find((one) => one.id === id));

function RenamePage({ page }: PageProps) {
  const node = usePage(page);
  const actions = useStudioActions();
  const words = useWords();
  const [title, setTitle] = useState(node?.title ?? '');
  const rename = () => {
    const next = title.trim();
    actions.openDialog(undefined);
    if (next !== '' && next !== node?.title) actions.do({ do: 'setPageTitle', page, title: next });
  };
  return (
    <StudioModal title={words.pageTitle}>
      <TextInput
        data-autofocus
        aria-label={words.pageTitle}
        value={title}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename();
        }}
      />
      <DialogFoot>
        <Button onClick={rename}>{words.save}</Button>
      </DialogFoot>
    </StudioModal>
  );
}

function MovePage({ page }: PageProps) {
  const store = useStudioStore();
  const actions = useStudioActions();
  const pages = useStudio((state) => state.tree.pages);
  const words = useWords();
  const others = pages.filter((one) => one.id !== page);
  const index = pages.findIndex((one) => one.id === page);
  const [before, setBefore] = useState(others[index]?.id ?? '');
  return (
    <StudioModal title={words.moveOne(pages[index]?.title ?? page)}>
      <Select
        data-autofocus
        label={words.position}
        data={[
          ...others.map(({ id, title }) => ({ value: id, label: words.beforePage(title || id) })),
          { value: '', label: words.lastPage },
        ]}
        value={before}
        allowDeselect={false}
        onChange={(next) => setBefore(next ?? '')}
      />
      <DialogFoot>
        <Button
          onClick={() => {
            actions.openDialog(undefined);
            movePage(store, page, before === '' ? undefined : before);
          }}
        >
          {words.move}
        </Button>
      </DialogFoot>
    </StudioModal>
  );
}

function RemovePage({ page }: PageProps) {
  const node = usePage(page);
  const actions = useStudioActions();
  const words = useWords();
  return (
    <StudioModal title={words.removePageTitle(node?.title ?? page)}>
      <Text>{words.removePageText(node?.fields.length ?? 0)}</Text>
      <DialogFoot>
        <Button
          data-autofocus
          onClick={() => {
            actions.openDialog(undefined);
            actions.do({ do: 'removePage', page });
          }}
        >
          {words.removePage}
        </Button>
      </DialogFoot>
    </StudioModal>
  );
}
