export { FormStudio, type FormStudioProps } from './form-studio.js';
