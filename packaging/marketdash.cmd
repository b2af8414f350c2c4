@echo off
rem The command line, on the app's own runtime.
"%~dp0..\..\Marketdash.exe" --command-line -- %*
