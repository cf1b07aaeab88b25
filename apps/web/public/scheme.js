// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the policy of the site allows no inline script.
(function () {
  var root = document.documentElement;
  var look = 'auto';
  try {
    root.lang = localStorage.getItem('tandem.language') || 'ru';
    look = (JSON.parse(localStorage.getItem('tandem.scheme') || '{}') || {}).look || 'auto';
  } catch {
    // Storage is closed to this page: follow the system.
  }
  var dark =
    look === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : /^(dark|whiteOnBlack)$/.test(look);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
