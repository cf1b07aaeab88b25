export { LogicTab as default } from './logic-tab.js';
