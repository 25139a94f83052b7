import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Whether a media query holds, as it is now and becomes. */
export function useMedia(query: string): boolean {
  const holds = useSignal(matchMedia(query).matches);
  useEffect(() => {
    const stop = new AbortController();
    const media = matchMedia(query);
    holds.value = media.matches;
    media.addEventListener('change', ({ matches }) => (holds.value = matches), { signal: stop.signal });
    return () => stop.abort();
  }, [query]);
  return holds.value;
}
