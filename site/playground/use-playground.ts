import { withBase } from "vitepress";
import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from "vue";
import type { ProjectEditor } from "./editor.ts";
import { EXAMPLE } from "./example.ts";
import { type LinterClient, startLinter } from "./linter-client.ts";
import type { Edit, Project, Report, Reports } from "./project.ts";
import { fromHash, toHash } from "./share.ts";

/** How long the page waits for the next key before it lints. */
const PAUSE_MS = 120;

const firstFileOf = ({ files }: Project) => Object.keys(files)[0] ?? "";

/** What the playground knows and does; the component shows it. */
export function usePlayground() {
  const host = ref<HTMLElement>();
  const project = shallowRef<Project>(EXAMPLE);
  const active = ref(firstFileOf(EXAMPLE));
  const reports = shallowRef<Reports>({});
  const state = ref<"loading" | "linting" | "ready" | "failed">("loading");
  const note = ref("");

  let editor: ProjectEditor | undefined;
  let linter: LinterClient | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const count = computed(() => Object.values(reports.value).flat().length);
  const isFixable = computed(() =>
    Object.values(reports.value).some((all) => all.some(({ fix }) => fix)),
  );
  const textOf = (name: string) => project.value.files[name] ?? "";

  async function lint(): Promise<void> {
    const linted = project.value;
    try {
      const found = await linter?.lint(linted);
      if (!found || linted !== project.value) return;
      reports.value = found;
      if (state.value === "failed") note.value = "";
      state.value = "ready";
      mark();
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    state.value = "failed";
    note.value = error instanceof Error ? error.message : String(error);
  }

  function mark(): void {
    editor?.mark(textOf(active.value), reports.value[active.value] ?? []);
  }

  function lintSoon(): void {
    if (state.value === "ready") state.value = "linting";
    clearTimeout(pause);
    pause = setTimeout(() => void lint(), PAUSE_MS);
  }

  function change(part: Partial<Project>): void {
    project.value = { ...project.value, ...part };
    note.value = "";
    lintSoon();
  }

  function show(name: string): void {
    active.value = name;
    editor?.show(name, textOf(name));
    mark();
  }

  function open(next: Project): void {
    editor?.forget();
    reports.value = {};
    project.value = next;
    show(firstFileOf(next));
    lintSoon();
  }

  async function openLink(): Promise<void> {
    try {
      const shared = await fromHash(location.hash);
      if (shared) open(shared);
    } catch {
      note.value = "The link is broken, so the example is shown.";
    }
  }

  const onHashChange = () => void openLink();

  async function fixAll(): Promise<void> {
    const before = project.value;
    try {
      const files = await linter?.fix(before);
      if (!files || before !== project.value) return;
      change({ files });
      show(active.value);
    } catch (error) {
      fail(error);
    }
  }

  /** Makes the edit of a report in a list, in whichever file it is. */
  function apply(name: string, edit: Edit): void {
    const linted = textOf(name);
    show(name);
    editor?.apply(linted, edit);
  }

  function goTo(name: string, { from, to }: Report): void {
    show(name);
    editor?.select(from, to);
  }

  async function share(): Promise<void> {
    history.replaceState(history.state, "", await toHash(project.value));
    try {
      await navigator.clipboard.writeText(location.href);
      note.value = "The link is copied.";
    } catch {
      note.value = "The link is in the address bar.";
    }
  }

  function reset(): void {
    history.replaceState(history.state, "", location.pathname);
    open(EXAMPLE);
  }

  async function start(): Promise<void> {
    linter = startLinter(withBase("/"));
    // The rest of the site need not load an editor.
    const { createEditor } = await import("./editor.ts");
    if (!host.value) return;
    editor = createEditor(host.value, {
      onChange(text) {
        if (text !== textOf(active.value))
          change({ files: { ...project.value.files, [active.value]: text } });
      },
      pageOf: (rule) => withBase(`/rules/${rule}`),
    });
    window.addEventListener("hashchange", onHashChange);
    show(active.value);
    await openLink();
    await lint();
  }

  onMounted(() => void start().catch(fail));
  onBeforeUnmount(() => {
    clearTimeout(pause);
    window.removeEventListener("hashchange", onHashChange);
    linter?.close();
    editor?.destroy();
  });

  return {
    active,
    apply,
    change,
    count,
    fixAll,
    goTo,
    host,
    isFixable,
    note,
    project,
    reports,
    reset,
    share,
    show,
    state,
  };
}
