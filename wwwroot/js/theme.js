// Sets the theme before the first paint: the one chosen here, else the system's. A plain script, since modules come too late.
(function () {
  const key = "saliencylab.theme";
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  let page = null;

  function chosen() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  const isDark = () => (chosen() ? chosen() === "dark" : system.matches);

  function apply() {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    page?.invokeMethodAsync("ThemeFollowed", isDark());
  }

  function choose(theme) {
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  function listen(layout) {
    page = layout;
    return isDark();
  }

  system.addEventListener("change", () => chosen() || apply());
  apply();
  window.saliencyLabTheme = { choose, listen };
})();
