// Buttons that copy a read-only field. Without script they stay hidden and the field can be selected by hand.

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    said.textContent = (await copied(field)) ? "Copied." : "Selected; copy it with your keyboard.";
  });
}

async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value); // only where the page is trusted: https or this machine
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
