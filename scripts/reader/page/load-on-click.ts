let isLoading = false

/**
 * Lets the first click on a button that waits for the tools bring them: a style sheet and a script that are built into a
 * `<template>`. A copy of that script's element runs by its hash as the original would, and no text becomes a script on the way.
 * When they cannot be had, nothing is left of them and the next click tries again.
 */
export function loadOnClick(button: HTMLElement): void {
  button.addEventListener('click', async () => {
    const { ownerDocument: document } = button
    const template = document.querySelector<HTMLTemplateElement>('#cong-cu')
    if (!template || isLoading) return
    isLoading = true
    const added = [...document.importNode(template.content, true).children] as HTMLScriptElement[]
    try {
      await Promise.all(
        added.map(
          (element) =>
            new Promise((resolve, reject) => {
              element.onload = resolve
              element.onerror = reject
              document.head.append(element)
            }),
        ),
      )
      button.click()
    } catch {
      for (const element of added) element.remove()
      isLoading = false
    }
  })
}
