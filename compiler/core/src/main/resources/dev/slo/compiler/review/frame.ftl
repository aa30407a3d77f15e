[#-- What all pages have: one file, no network, styles and script inside. --]
[#macro frame title extraStyle="" script=""]
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="slo">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>[=title]</title>
<style>
[#include "page.css" parse=false]
[#if extraStyle != ""]
[#include extraStyle parse=false]
[/#if]
</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
[#nested]
[#if script != ""]
<script>
[#include script parse=false]
</script>
[/#if]
</body>
</html>
[/#macro]
