// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the policy of the site allows no inline script.
(function () {
  var root = document.documentElement;
  var scheme = 'light';
  try {
    var language = localStorage.getItem('tandem.language');
    if (language) root.lang = language;
    scheme = localStorage.getItem('tandem.scheme') || 'light';
    if (scheme === 'auto') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  } catch (_) {
    // Storage is closed to this page: the light scheme it is.
  }
  root.setAttribute('data-mantine-color-scheme', scheme === 'dark' ? 'dark' : 'light');
})();
