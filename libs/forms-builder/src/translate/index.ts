export { TranslateTab as default } from './translate-tab.js';
export { collectTexts } from './collect-texts.js';
export { progressOf, type TextRow, type TranslationProgress } from './text-row.js';
