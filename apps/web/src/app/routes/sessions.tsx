export { SessionsPage as SessionsRoute } from '../../features/session/sessions-page.js';
