export function TopicsSection() {
  return null;
}
