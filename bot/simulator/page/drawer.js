// On a narrow screen the sidebar is a drawer over the conversation; on a wide one it simply stands beside it.

export function drawer({ sidebar, backdrop, main, opener, closer }) {
  const narrow = matchMedia("(max-width: 800px)");

  function set(open) {
    const over = open && narrow.matches;
    document.body.classList.toggle("drawer-open", over);
    backdrop.hidden = !over;
    main.inert = over;
    opener.setAttribute("aria-expanded", String(over));
  }

  function close() {
    if (backdrop.hidden) return;
    set(false);
    opener.focus();
  }

  opener.addEventListener("click", () => {
    set(true);
    (sidebar.querySelector("[aria-current]") ?? closer).focus();
  });
  closer.addEventListener("click", close);
  backdrop.addEventListener("click", close);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  narrow.addEventListener("change", () => set(false));
  return { close };
}
