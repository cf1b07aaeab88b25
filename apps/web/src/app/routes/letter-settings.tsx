export { LetterSettingsPage as LetterSettingsRoute } from '../../features/letters/settings/letter-settings-page.js';
