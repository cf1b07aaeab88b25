export { FormulasTab as default } from './formulas-tab.js';
