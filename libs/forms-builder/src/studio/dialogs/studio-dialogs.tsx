import { lazy, Suspense } from 'react';
import { useStudio, useStudioActions } from '../../state/index.js';
import { InsertDialog } from '../../palette/insert-dialog.js';
import { ConvertDialog } from './convert-dialog.js';
import { DropDialog } from './drop-dialog.js';
import { ExportFilledDialog } from './export-filled-dialog.js';
import { ImportDialog } from './import-dialog.js';
import { JsonDialog } from './json-dialog.js';
import { KeysDialog } from './keys-dialog.js';
import { MoveDialog } from './move-dialog.js';
import { PageDialog } from './page-dialog.js';
import { RefusalDialog } from './refusal-dialog.js';
import { RenameKeyDialog } from './rename-key-dialog.js';

const KeepBlockDialog = lazy(() =>
  import('../../library/index.js').then((library) => ({ default: library.KeepBlockDialog })),
);

/** What stands over the studio now. */
export function StudioDialogs() {
  return (
    <>
      <AskedDialog />
      <RefusalDialog />
    </>
  );
}

function AskedDialog() {
  const dialog = useStudio((state) => state.dialog);
  const actions = useStudioActions();
  switch (dialog?.kind) {
    case 'insert':
      return <InsertDialog to={dialog.to} />;
    case 'move':
      return <MoveDialog fields={dialog.fields} />;
    case 'convert':
      return <ConvertDialog field={dialog.field} />;
    case 'json':
      return <JsonDialog at={dialog.at} title={dialog.title} />;
    case 'renameKey':
      return <RenameKeyDialog field={dialog.field} />;
    case 'page':
      return <PageDialog page={dialog.page} act={dialog.act} />;
    case 'keep':
      return (
        <Suspense fallback={null}>
          <KeepBlockDialog onClose={() => actions.openDialog(undefined)} />
        </Suspense>
      );
    case 'import':
      return <ImportDialog />;
    case 'exportFilled':
      return <ExportFilledDialog />;
    case 'drop':
      return <DropDialog />;
    case 'keys':
      return <KeysDialog />;
    default:
      return null;
  }
}
