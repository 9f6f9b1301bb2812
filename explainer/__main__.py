from explainer.cli import run

if __name__ == "__main__":
    run()
