// Keeps the page's own files, so that it opens without a network. The build writes FILES and VERSION before this text.
/* global FILES, VERSION */
const cacheName = `csdef-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(FILES)));
});

// A new version takes over when no page of the old one is open, which may still want its files.
self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith("csdef-") && name !== cacheName;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

self.addEventListener("fetch", (event) => {
  const answer = caches
    .open(cacheName)
    .then((cache) => cache.match(event.request, { ignoreSearch: true }))
    .then((kept) => kept ?? fetch(event.request));
  event.respondWith(answer);
});
