export { PreviewTab as default } from './preview-tab.js';
