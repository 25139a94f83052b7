export function StorageSection() {
  return null;
}
