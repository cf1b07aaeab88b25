export { HistoryTab as default } from './history-tab.js';
