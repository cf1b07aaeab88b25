export { LibraryPanel as default } from './library-panel.js';
export { LinkedNotice } from './linked-notice.js';
export { KeepBlockDialog } from './keep-block-dialog.js';
