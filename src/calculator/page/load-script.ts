const loading = new Map<string, Promise<void>>();

/** Loads a script that lies beside the page, once. A module or a request would not work from a folder of files. */
export function loadScript(name: string): Promise<void> {
  const before = loading.get(name);
  if (before !== undefined) return before;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = name;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      loading.delete(name);
      reject(new Error(`${name} is not beside this page. Keep the files of its folder together.`));
    };
    document.head.append(script);
  });
  loading.set(name, loaded);
  return loaded;
}
